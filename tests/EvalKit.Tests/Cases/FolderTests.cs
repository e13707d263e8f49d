namespace EvalKit.Tests.Cases;

public static class FolderTests
{
    public sealed class Listing : IDisposable
    {
        private readonly DataFolder _folder = new();

        public Listing()
        {
            string[] names = ["b.png", "a.PNG", "Z.jpg", "sub/c.png", "sub/deep/d.png", "sub/e.txt", ".hidden.png", ".git/f.png"];
            foreach (var name in names) _folder.Write(name, "x");
        }

        public void Dispose() => _folder.Dispose();

        [Theory]
        [InlineData("*.png", "a.PNG b.png")]
        [InlineData("**/*.png", "a.PNG b.png sub/c.png sub/deep/d.png")]
        [InlineData("**", "Z.jpg a.PNG b.png sub/c.png sub/deep/d.png sub/e.txt")]
        [InlineData("?.*", "Z.jpg a.PNG b.png")]
        [InlineData("*/*.png", "sub/c.png")]
        [InlineData("sub/*", "c.png e.txt")]
        [InlineData("sub/**/d.png", "deep/d.png")]
        [InlineData("sub", "c.png deep/d.png e.txt")]
        [InlineData("sub/c.png", "c.png")]
        public async Task What_matches_in_ordinal_order_named_below_the_fixed_folder(string pattern, string expected)
        {
            var items = await DataFolder.ReadAsync(Dataset.Folder(Path.Combine(_folder.FullPath, pattern)));

            Assert.Equal(expected, string.Join(' ', items.Select(item => item.Value.Id)));
            Assert.All(items, item => Assert.Equal(item.Value.Id, item.Origin));
            Assert.All(items, item => Assert.True(File.Exists(item.Value.Path)));
        }

        [Fact]
        public async Task A_linked_folder_that_leads_back_up_is_not_followed()
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullPath, "sub", "loop"), _folder.FullPath);

            Assert.Equal(6, (await DataFolder.ReadAsync(Dataset.Folder(_folder.FullPath))).Count);
        }

        [Fact]
        public async Task A_pattern_that_matches_nothing_tells_what_is_there()
        {
            var error = await DataFolder.ErrorAsync(Dataset.Folder(Path.Combine(_folder.FullPath, "*.webp")));

            Assert.Contains($"no file below {_folder.FullPath} matches", error.Message, StringComparison.Ordinal);
            Assert.Contains("\"b.png\"", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public async Task A_missing_folder_names_the_full_path_and_the_nearest_name()
        {
            var error = await DataFolder.ErrorAsync(Dataset.Folder(Path.Combine(_folder.FullPath, "subs", "*.png")));

            Assert.Contains(Path.Combine(_folder.FullPath, "subs"), error.Message, StringComparison.Ordinal);
            Assert.Contains($"nearest name there is {Path.Combine(_folder.FullPath, "sub")}", error.Message, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("*/../x.png")]
        [InlineData("a/**b/x.png")]
        [InlineData("*//x.png")]
        [InlineData("")]
        public void A_pattern_that_means_nothing_is_refused_at_once(string pattern) =>
            Assert.Throws<ArgumentException>(() => Dataset.Folder(pattern));

        [Fact]
        public async Task A_pattern_made_to_be_slow_is_not()
        {
            _folder.Write(new string('a', 200), "x");

            await DataFolder.ErrorAsync(
                Dataset.Folder(Path.Combine(_folder.FullPath, string.Concat(Enumerable.Repeat("*a", 30)) + "*b")));
        }
    }

    public sealed class Opening : IDisposable
    {
        private readonly DataFolder _folder = new();

        public void Dispose() => _folder.Dispose();

        private async Task<MediaFile> OnlyAsync(string name)
        {
            _folder.Write(name, [1, 2, 3]);
            return Assert.Single(await DataFolder.ReadAsync(Dataset.Folder(_folder.FullPath))).Value;
        }

        [Fact]
        public async Task A_picture_is_a_handle_on_the_files_bytes()
        {
            var file = await OnlyAsync("a.png");

            Assert.Equal([1, 2, 3], file.Image.Bytes.ToArray());
            Assert.Same(file.Image, file.Image);
            Assert.Equal("a.png", file.ToString());
        }

        [Fact]
        public async Task A_sound_is_a_handle_on_the_files_bytes() =>
            Assert.Equal([1, 2, 3], (await OnlyAsync("a.wav")).Audio.Bytes.ToArray());

        [Fact]
        public async Task A_file_that_its_name_says_is_the_other_kind_is_refused()
        {
            var file = await OnlyAsync("a.wav");

            Assert.Contains("use Audio", Assert.Throws<InvalidOperationException>(() => file.Image).Message, StringComparison.Ordinal);
        }
    }
}
