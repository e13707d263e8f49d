using System.Buffers.Binary;
using EvalKit.Media;

namespace EvalKit;

/// <summary>Writes a sound's file in another way; it decodes to the samples of the canonical one.</summary>
internal static class WavContainerKernel
{
    // Beyond it, samples stay as short as they are.
    private const long MostBytes = 1 << 30;

    private const float FullScale = 32768f;

    public static byte[] Encode(SampleBuffer sound, PerturbationContext context)
    {
        var level = (int)context.Amount;
        if (level == 0) return WavCodec.Encode(sound);
        // What cannot be written in any way is refused as by the codec.
        if (FiniteSamples.FirstOther(sound.Samples) >= 0) return WavCodec.Encode(sound);
        var random = context.Random;
        var encoding = level >= 3 && sound.Samples.Length * 8L <= MostBytes ? (WavContainerEncoding)(1 + random.BelowAt(0, 4)) : WavContainerEncoding.Pcm16;
        var isLong = level == 4 || (level == 5 && random.BelowAt(1, 2) == 0);
        var file = new WavContainerFile(isLong, isUnfinished: level >= 5);
        // 1 before the data, 2 behind it, 3 both; behind data of unknown length nothing may stand.
        var places = level >= 5 ? 1 : 1 + random.BelowAt(2, 3);
        file.Format(sound, encoding, isExtensible: level >= 2);
        if ((places & 1) != 0) file.Notes(random.BelowAt(3, 40));
        file.Data(sound.Frames, Samples(sound.Samples, encoding));
        if ((places & 2) != 0) file.Notes(random.BelowAt(4, 40));
        return file.ToArray();
    }

    private static byte[] Samples(float[] samples, WavContainerEncoding encoding)
    {
        var width = WavContainerFile.BytesOf(encoding);
        var data = new byte[samples.Length * width];
        for (var i = 0; i < samples.Length; i++)
        {
            var at = data.AsSpan(i * width, width);
            // The canonical file has these levels, whatever the samples were.
            var level = (int)Math.Clamp(Math.Round((double)(samples[i] * FullScale)), short.MinValue, short.MaxValue);
            switch (encoding)
            {
                case WavContainerEncoding.Pcm16:
                    BinaryPrimitives.WriteInt16LittleEndian(at, (short)level);
                    break;
                case WavContainerEncoding.Pcm24:
                    BinaryPrimitives.WriteInt16LittleEndian(at[1..], (short)level);
                    break;
                case WavContainerEncoding.Pcm32:
                    BinaryPrimitives.WriteInt32LittleEndian(at, level << 16);
                    break;
                case WavContainerEncoding.Float32:
                    BinaryPrimitives.WriteSingleLittleEndian(at, level / FullScale);
                    break;
                default:
                    BinaryPrimitives.WriteDoubleLittleEndian(at, level / FullScale);
                    break;
            }
        }

        return data;
    }
}
