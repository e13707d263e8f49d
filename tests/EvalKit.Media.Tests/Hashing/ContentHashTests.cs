namespace EvalKit.Media.Tests;

public sealed class ContentHashTests
{
    [Fact]
    public void Is_the_first_half_of_the_published_SHA_256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223", ContentHash.Of("abc").ToString());

    [Fact]
    public void What_is_written_can_be_read()
    {
        Assert.True(ContentHash.TryParse(ContentHash.Of("abc").ToString(), out var hash));
        Assert.Equal(ContentHash.Of("abc"), hash);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ba7816bf8f01cfea414140de5dae222")]
    [InlineData("ba7816bf8f01cfea414140de5dae222g")]
    [InlineData(" a7816bf8f01cfea414140de5dae2223")]
    [InlineData("+a7816bf8f01cfea414140de5dae2223")]
    public void Anything_else_is_not_a_hash(string? text) => Assert.False(ContentHash.TryParse(text, out _));

    [Fact]
    public void Fields_do_not_run_into_each_other()
    {
        Assert.NotEqual(Hash("ab", "c"), Hash("a", "bc"));
        Assert.NotEqual(Hash("abc"), Hash("abc", ""));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 1008)]
    [InlineData(8, 1009)]
    [InlineData(100_000, 3)]
    [InlineData(3, 100_000)]
    public void Fields_of_any_length_are_hashed_as_one_stream(int first, int second)
    {
        byte[] one = [.. Enumerable.Range(0, first).Select(i => (byte)i)], two = [.. Enumerable.Range(0, second).Select(i => (byte)(i * 7))];
        ContentHash stream = ContentHash.Of([.. BitConverter.GetBytes((long)first), .. one, .. BitConverter.GetBytes((long)second), .. two]);
        using var hasher = new ContentHasher();
        for (var round = 0; round < 2; round++)
        {
            hasher.Add(one);
            hasher.Add(two);
            Assert.Equal(stream, hasher.Finish());
        }
    }

    [Fact]
    public void A_disposed_hasher_takes_nothing_more()
    {
        var hasher = new ContentHasher();
        hasher.Dispose();
        hasher.Dispose();
        Assert.Throws<ObjectDisposedException>(() => hasher.Add(1));
        Assert.Throws<ObjectDisposedException>(() => hasher.Finish());
    }

    private static ContentHash Hash(params string[] fields)
    {
        using var hasher = new ContentHasher();
        foreach (var field in fields) hasher.Add(field);
        return hasher.Finish();
    }
}
