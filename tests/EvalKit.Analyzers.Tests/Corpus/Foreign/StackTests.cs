using Xunit;

namespace Plain.Tests;

// Tests as xUnit's users write them: nothing here knows of evals.
public class StackTests
{
    [Fact]
    public void New_stack_is_empty() => Assert.Empty(new Stack<int>());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_pushed_comes_back(int value)
    {
        var stack = new Stack<int>();
        stack.Push(value);
        Assert.Equal(value, stack.Pop());
    }

    public static TheoryData<string, bool> Words => new() { { "level", true }, { "Paris", false } };

    [Theory]
    [MemberData(nameof(Words))]
    public void Palindromes(string word, bool expected) => Assert.Equal(expected, word.SequenceEqual(word.Reverse()));

    [Fact]
    public async Task Time_passes()
    {
        var before = DateTime.Now;
        await Task.Delay(1);
        _ = Task.Run(() => Guid.NewGuid());
        Assert.NotEqual(before, DateTime.Now);
    }

    [Fact]
    public async Task Failures_are_swallowed_by_retries()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await new Order().AssertAsync();
                return;
            }
            catch (InvalidOperationException)
            {
                await Task.Yield();
            }
        }
    }

    private sealed class Order
    {
        public Task<int> AssertAsync() => Task.FromResult(Random.Shared.Next());
    }
}
