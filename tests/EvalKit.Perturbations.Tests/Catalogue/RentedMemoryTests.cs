using System.Buffers;
using EvalKit.Media;

namespace EvalKit.Perturbations.Tests;

/// <summary>Rented memory holds what others left there: no result may depend on it.</summary>
public static class RentedMemoryTests
{
    private const int Copies = 3;

    public static TheoryData<string> Names => ImageMembersTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public static void Results_are_the_same_whatever_rented_memory_held(string name)
    {
        var member = (ImagePerturbation)Members.Named(name);
        foreach (var picture in new[] { Pictures.Scene(61, 47), Pictures.Scene(37, 230, alpha: 90) })
        {
            foreach (var severity in new[] { 3.4, 5 })
            {
                Litter(0x01);
                var clean = At(member, picture, severity);
                Litter(0x7E);
                Assert.Equal(clean, At(member, picture, severity));
            }
        }
    }

    /// <summary>Fills what this thread's pools give next.</summary>
    private static void Litter(byte value)
    {
        Litter<byte>(value);
        Litter<short>((short)(value * 0x0101));
        Litter<ushort>((ushort)(value * 0x0101));
        Litter<int>(value * 0x01010101);
        Litter<uint>((uint)(value * 0x01010101));
        Litter<float>(value * 1e30f);
        Litter<double>(value * 1e300);
        Litter<long>(value * 0x0101010101010101);
        Litter<ulong>((ulong)(value * 0x0101010101010101));
    }

    private static void Litter<T>(T value)
    {
        for (var length = 16; length <= 1 << 17; length *= 2)
        {
            var rented = Enumerable.Range(0, Copies).Select(_ => ArrayPool<T>.Shared.Rent(length)).ToList();
            foreach (var array in rented) Array.Fill(array, value);
            foreach (var array in rented) ArrayPool<T>.Shared.Return(array);
        }
    }

    private static byte[] At(ImagePerturbation member, PixelBuffer picture, double severity)
    {
        var ticks = member.Scale.TicksAtMost(severity);
        return member.Run(picture, new("case", member.Scale.AmountAt(ticks), member.Scale.SeverityAt(ticks), new CounterRandom(4))).Rgba;
    }
}
