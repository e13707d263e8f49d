namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>Left is right and right is left (the last channel first). A sound of one channel stays as it is. On or off.</summary>
        public static Perturbation ChannelSwap() => AudioChannels.ChannelSwap;

        /// <summary>
        /// Brings all channels nearer to their mean. Severities 1 to 5 are shares of 0.2, 0.4, 0.6, 0.8 and 1 of the way: at 1 they are the
        /// same. A sound of one channel stays as it is.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.01 to 1.</param>
        public static Perturbation Narrowing(double upToShare = 1) => Catalogue.Truncate(AudioChannels.Narrowing, upToShare, nameof(upToShare));

        /// <summary>
        /// Mono as stereo with the same on both sides, and several channels as their mean in one. On or off. Frames cannot be kept, since their
        /// channels are others.
        /// </summary>
        public static Perturbation ChannelCount() => AudioChannels.ChannelCount;
    }
}
