using System.Text;
using EvalKit.Extensibility;
using EvalKit.Media;

namespace EvalKit.Tests;

public static class HtmlArtifactsTests
{
    public sealed class InAPage : IDisposable
    {
        private static readonly byte[] White = PngCodec.Encode(Pixels(0));

        private static readonly byte[] Spotted = PngCodec.Encode(Pixels(90));

        private readonly TemporaryFolder _folder = new();

        public InAPage() => Directory.CreateDirectory(Path.Combine(_folder.Path, "artifacts"));

        [Fact]
        public void Two_pictures_are_shown_with_what_differs()
        {
            Keep(("a-clean.png", White), ("a-spots.png", Spotted));

            var figures = Page("artifacts/a-clean.png", "artifacts/a-spots.png").Descendants("figure").ToList();

            Assert.Equal(["clean", "perturbed", "difference, up to 90 of 255"], figures.Select(figure => figure.Value.Trim()));
            Assert.Equal(White, Embedded(figures[0], "image/png"));
            var difference = PngCodec.Instance.Decode(Embedded(figures[2], "image/png"), MediaLimits.Default);
            Assert.Equal(new Rgba(0, 0, 0), difference[1, 0]);
            Assert.Equal(new Rgba(255, 255, 255), difference[0, 1]);
        }

        [Fact]
        public void Two_sounds_can_be_played_and_seen()
        {
            var tone = AudioClip.Create(TimeSpan.FromSeconds(0.5), t => 0.5 * Math.Sin(2 * Math.PI * 440 * t)).Bytes.ToArray();
            Keep(("a-clean.wav", tone), ("a-echo.wav", tone));

            var page = Page("artifacts/a-clean.wav", "artifacts/a-echo.wav");

            Assert.Equal(["clean, 0.50 s, 0 to 8 kHz", "perturbed, 0.50 s, 0 to 8 kHz"], page.Descendants("figure").Select(figure => figure.Value.Trim()));
            Assert.Equal(tone, Convert.FromBase64String(page.Descendants("audio").First().Attribute("src")!.Value["data:audio/wav;base64,".Length..]));
        }

        [Fact]
        public void Of_two_texts_what_went_and_what_came_is_marked()
        {
            Keep(("a-clean.txt", "Please pay the <b>total</b>.\nThanks"u8.ToArray()), ("a-typos.txt", "Please apy the <b>total</b>.\nThanks"u8.ToArray()));

            var text = Page("artifacts/a-clean.txt", "artifacts/a-typos.txt").Descendants("p").Single(p => (string?)p.Attribute("class") == "difference");

            Assert.Equal(("pay", "apy"), (text.Element("del")!.Value, text.Element("ins")!.Value));
            Assert.Equal("Please payapy the <b>total</b>.\nThanks", text.Value);
        }

        [Fact]
        public void Letters_that_look_like_others_are_named()
        {
            Keep(("a-clean.txt", "pay now"u8.ToArray()), ("a-homoglyphs.txt", "p\u0430y now"u8.ToArray()));

            var text = Page("artifacts/a-clean.txt", "artifacts/a-homoglyphs.txt").Descendants("p").Single(p => (string?)p.Attribute("class") == "difference");

            Assert.Equal("payp\u0430y U+0430 now", text.Value);
        }

        [Fact]
        public void Pictures_of_two_sizes_are_shown_without_a_difference()
        {
            Keep(("a-clean.png", White), ("a-crop.png", PngCodec.Encode(new PixelBuffer(4, 9))));

            Assert.Contains("Of another size: 8×8 and 4×9.", Page("artifacts/a-clean.png", "artifacts/a-crop.png").Value, StringComparison.Ordinal);
        }

        [Fact]
        public void What_is_no_picture_or_no_sound_is_not_embedded()
        {
            var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray();
            Keep(("a-clean.png", svg), ("a-x.png", White), ("a-clean.wav", svg), ("a-x.wav", White));

            var page = Page("artifacts/a-clean.png", "artifacts/a-x.png", "artifacts/a-clean.wav", "artifacts/a-x.wav");

            Assert.Empty(page.Descendants("img").Concat(page.Descendants("audio")));
            Assert.Contains("cannot be shown here", page.Value, StringComparison.Ordinal);
            Assert.Contains("cannot be played here", page.Value, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("../secret.txt")]
        [InlineData("artifacts/../secret.txt")]
        [InlineData("artifacts/..%2fsecret.txt")]
        [InlineData("artifacts\\..\\secret.txt")]
        [InlineData("/etc/hostname.txt")]
        [InlineData("file:///etc/hostname.txt")]
        public void No_path_leads_out_of_the_folder(string path)
        {
            _folder.File("secret.txt", "top secret"u8);
            Keep(("a-clean.txt", "a"u8.ToArray()));

            var page = Page("artifacts/a-clean.txt", path);

            Assert.DoesNotContain("top secret", page.Value, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Descendants("a"), link => link.Attribute("href")!.Value == path);
        }

        [Fact]
        public void No_link_of_the_file_system_leads_out_of_the_folder()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link takes a right there that few accounts have.");
            var secret = _folder.File("secret.txt", "top secret"u8);
            Keep(("a-clean.txt", "a"u8.ToArray()));
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "artifacts", "a-x.txt"), secret);

            Assert.DoesNotContain("top secret", Page("artifacts/a-clean.txt", "artifacts/a-x.txt").Value, StringComparison.Ordinal);
        }

        [Fact]
        public void At_most_fifty_media_are_embedded_and_every_eval_gets_a_share()
        {
            Keep(("a-clean.png", White), ("a-spots.png", Spotted));
            var report = RunReport.Of(Enumerable.Range(0, 5).SelectMany(i => Eval(i, 30, "artifacts/a-clean.png", "artifacts/a-spots.png")));

            var evals = HtmlDocument.Parse(HtmlReport.Render(report, _folder.Path)).Descendants("details").Where(details => (string?)details.Attribute("class") == "eval").ToList();

            var shown = evals.ConvertAll(eval => eval.Descendants("img").Count());
            Assert.InRange(shown.Sum(), 45, MediaShelf.MaxMedia);
            Assert.All(shown, count => Assert.InRange(count, 9, 12));
            Assert.Equal(5 * 20 * 2, evals.Sum(eval => eval.Descendants("a").Count()));
        }

        [Fact]
        public void Files_that_are_gone_are_linked_all_the_same() =>
            Assert.Equal(["artifacts/a-clean.png", "artifacts/a-spots.png"], Page("artifacts/a-clean.png", "artifacts/a-spots.png").Descendants("a")
                .Select(link => link.Attribute("href")!.Value).Where(address => address.StartsWith("artifacts/", StringComparison.Ordinal)));

        [Fact]
        public void A_long_text_is_cut_and_the_page_says_so()
        {
            var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("lorem ipsum ", 50_000)));
            Keep(("a-clean.txt", text), ("a-x.txt", [.. "x"u8, .. text]));

            var page = Page("artifacts/a-clean.txt", "artifacts/a-x.txt").Value;

            Assert.InRange(page.Length, 0, 50_000);
            Assert.Contains("The first 4,000 characters", page, StringComparison.Ordinal);
            Keep(("b-clean.txt", "short"u8.ToArray()), ("b-x.txt", "shorter"u8.ToArray()));
            Assert.DoesNotContain("The first 4,000", Page("artifacts/b-clean.txt", "artifacts/b-x.txt").Value, StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();

        private static PixelBuffer Pixels(byte spot)
        {
            var pixels = new PixelBuffer(8, 8);
            pixels.Rgba.AsSpan().Fill(byte.MaxValue);
            pixels[1, 0] = new(255, (byte)(255 - spot), 255);
            return pixels;
        }

        private static byte[] Embedded(System.Xml.Linq.XElement figure, string mediaType) =>
            Convert.FromBase64String(figure.Element("img")!.Attribute("src")!.Value[$"data:{mediaType};base64,".Length..]);

        private static IEnumerable<JournalEntry> Eval(int ordinal, int failures, params string[] artifacts) =>
        [
            new EvalEntry { Eval = ordinal, Id = $"Eval_{ordinal}" },
            .. Enumerable.Range(0, failures).Select(i => new FailureEntry { Eval = ordinal, Case = $"c-{i}", Artifacts = artifacts }),
        ];

        private void Keep(params (string Name, byte[] Content)[] files)
        {
            foreach (var (name, content) in files) _folder.File(Path.Combine("artifacts", name), content);
        }

        private System.Xml.Linq.XElement Page(params string[] artifacts) => HtmlDocument.Parse(HtmlReport.Render(RunReport.Of(Eval(0, 1, artifacts)), _folder.Path));
    }
}
