namespace EvalKit;

public static partial class Perturb
{
    public static partial class Audio
    {
        /// <summary>A call: the telephone's band and codes, lost packets, noise and voices around, too quiet or too loud.</summary>
        public static PerturbationSet PhoneCall() => new(
            "phone-call",
            [
                Telephone(), TelephoneLine(), PacketLoss(upToShare: 0.1, fill: PacketFill.Repeat), BackgroundNoise(downToSnrDb: 10), Babble(downToSnrDb: 10),
                Attenuation(downToDb: -20), Clipping(upToShare: 0.1), Echo(upToDecay: 0.3),
            ]);

        /// <summary>A room with several people and one microphone: reverberation, distance, voices, knocks, mains hum, uneven levels.</summary>
        public static PerturbationSet MeetingRoom() => new(
            "meeting-room",
            [
                Room(upToRt60Seconds: 0.9), Distance(upToMetres: 20), Babble(downToSnrDb: 5), NoiseBursts(downToSnrDb: 0), Hum(downToSnrDb: 15),
                Fade(upToDb: 12), Compression(),
            ]);

        /// <summary>Outdoors: traffic-like noise, voices, wind's clipping and rumble, a dull or a far microphone.</summary>
        public static PerturbationSet StreetNoise() => new(
            "street-noise",
            [
                ColouredNoise(downToSnrDb: 0, colour: NoiseColour.Brown), BackgroundNoise(downToSnrDb: 5), Babble(downToSnrDb: 5), NoiseBursts(downToSnrDb: 0),
                Clipping(upToShare: 0.2), LowPass(downToHz: 2000), Distance(upToMetres: 50),
            ]);
    }
}
