namespace EvalKit;

/// <summary>How the power of a noise is spread over frequencies; each colour is a slope in decibels per octave.</summary>
public enum NoiseColour
{
    /// <summary>−3.01 dB per octave: equal power in every octave, as of rain or a waterfall.</summary>
    Pink,

    /// <summary>−6.02 dB per octave above 20 Hz: a rumble, as of distant thunder or wind.</summary>
    Brown,

    /// <summary>+3.01 dB per octave: hiss.</summary>
    Blue,

    /// <summary>+6.02 dB per octave: the difference of neighbouring samples of white noise.</summary>
    Violet,
}
