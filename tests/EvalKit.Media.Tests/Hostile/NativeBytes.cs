using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EvalKit.Media.Tests;

/// <summary>Zeroed bytes outside the garbage collector's heap, so that a process with a small heap can hold a large file.</summary>
internal sealed class NativeBytes : MemoryManager<byte>
{
    private readonly int _length;
    private nint _address;

    public NativeBytes(int length)
    {
        _length = length;
        _address = Marshal.AllocHGlobal(length);
        GetSpan().Clear();
    }

    public override Span<byte> GetSpan() => MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), _address), _length);

    public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException("Codecs take spans.");

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        Marshal.FreeHGlobal(_address);
        _address = 0;
    }

    /// <summary>Frees the bytes behind a memory, if they are of this kind.</summary>
    public static void Free(ReadOnlyMemory<byte> memory)
    {
        if (MemoryMarshal.TryGetMemoryManager<byte, NativeBytes>(memory, out var owner)) ((IDisposable)owner).Dispose();
    }
}
