using Microsoft.Extensions.AI;

namespace ParcelDesk.Tests;

public sealed class ParcelDeskAssistantTests
{
    private const string ReadIt = "Read the postcode in the picture. Answer with the digits only.";

    public sealed class Mail
    {
        [Fact]
        public async Task Text_alone_is_judged_as_mail()
        {
            using var assistant = new ParcelDeskAssistant();
            var classifier = new SpamClassifier();
            foreach (var mail in CaseData.Lines("mails.jsonl").Take(40))
                Assert.Equal(classifier.Classify(mail.Text("text")).Label, await Ask(assistant, null, new TextContent(mail.Text("text"))));
        }

        [Fact]
        public async Task Instructions_before_the_subject_do_not_count()
        {
            using var assistant = new ParcelDeskAssistant();
            var mail = CaseData.Lines("mails.jsonl").First().Text("text");

            var bare = await Ask(assistant, null, new TextContent(mail));
            var asked = await Ask(assistant, null, new TextContent("Is this spam or mail?\n" + mail));
            var split = await Ask(assistant, null, new TextContent("Is this spam or mail?"), new TextContent(mail));

            Assert.Equal((bare, bare), (asked, split));
        }
    }

    public sealed class Postcodes
    {
        [Fact]
        public async Task Picture_alone_is_read()
        {
            using var assistant = new ParcelDeskAssistant();
            var item = CaseData.Lines("postcodes.jsonl").First();

            Assert.Equal(item.Text("postcode"), await Ask(assistant, null, new TextContent(ReadIt), Png(item.Text("file"))));
        }

        [Fact]
        public async Task Sound_alone_is_decoded()
        {
            using var assistant = new ParcelDeskAssistant();
            foreach (var item in CaseData.Lines("keyed.jsonl").Where(c => c.TryGetProperty("file", out _)))
            {
                var clip = new DataContent(CaseData.Bytes(item.Text("file")), "audio/wav");
                Assert.Equal(item.Text("postcode"), await Ask(assistant, null, new TextContent("Which postcode is keyed in?"), clip));
            }
        }

        [Fact]
        public async Task Picture_and_sound_are_compared_when_asked()
        {
            using var assistant = new ParcelDeskAssistant();
            var right = 0;
            var pairs = CaseData.Lines("pairs.jsonl").Where(p => p.Text("difficulty") == "easy").ToList();
            foreach (var pair in pairs)
                right += pair.Text("agree") == await Ask(assistant, null, new TextContent("Do they agree? Answer yes or no."), Png($"postcodes/{pair.Text("picture")}.png"), Wav(pair.Dialling())) ? 1 : 0;

            Assert.InRange(right, pairs.Count * 9 / 10, pairs.Count);
        }

        [Fact]
        public async Task Picture_and_sound_are_both_read_when_nobody_asks_for_a_comparison()
        {
            using var assistant = new ParcelDeskAssistant();
            var item = CaseData.Lines("postcodes.jsonl").First();

            var answer = await Ask(assistant, null, new TextContent("Read both."), Png(item.Text("file")), Wav(new DtmfDialling("40213", 1)));

            Assert.Equal($"picture {item.Text("postcode")}, phone 40213", answer);
        }

        [Fact]
        public async Task Broken_media_are_unreadable()
        {
            using var assistant = new ParcelDeskAssistant();

            Assert.Equal("unreadable", await Ask(assistant, null, new DataContent(new byte[] { 1, 2, 3 }, "image/png")));
            Assert.Equal("unreadable", await Ask(assistant, null, new DataContent(new byte[] { 1, 2, 3 }, "audio/wav")));
        }
    }

    public sealed class Temperature
    {
        private static readonly string HardPicture = CaseData.Lines("postcodes.jsonl").Last().Text("file");

        [Fact]
        public async Task Zero_always_answers_the_same()
        {
            using var assistant = new ParcelDeskAssistant();

            Assert.Single(await Repeat(assistant, new ChatOptions { Temperature = 0 }));
        }

        [Fact]
        public async Task High_without_a_seed_varies_within_one_client_but_not_between_clients()
        {
            using var first = new ParcelDeskAssistant();
            using var second = new ParcelDeskAssistant();
            var options = new ChatOptions { Temperature = 5 };

            var answers = await Repeat(first, options);

            Assert.True(answers.Count > 3, $"{answers.Count} different answers");
            Assert.Equal(answers, await Repeat(second, options));
        }

        [Fact]
        public async Task High_with_a_seed_repeats()
        {
            using var assistant = new ParcelDeskAssistant();

            Assert.Single(await Repeat(assistant, new ChatOptions { Temperature = 5, Seed = 9 }));
        }

        [Fact]
        public async Task Parallel_calls_answer_as_serial_ones()
        {
            using var assistant = new ParcelDeskAssistant();
            var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Ask(assistant, null, Png(HardPicture)))));

            Assert.Single(answers.Distinct());
        }

        private static async Task<SortedSet<string>> Repeat(ParcelDeskAssistant assistant, ChatOptions options)
        {
            var answers = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < 20; i++)
                answers.Add(await Ask(assistant, options, new TextContent(ReadIt), Png(HardPicture)));
            return answers;
        }
    }

    public sealed class Response
    {
        [Fact]
        public async Task Usage_and_model_are_reported()
        {
            using var assistant = new ParcelDeskAssistant();

            var response = await assistant.GetResponseAsync([new ChatMessage(ChatRole.User, "Subject: hello\n\nlunch at noon?")]);

            Assert.Equal("parcel-desk", response.ModelId);
            Assert.Equal((8, 1, 9), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
        }

        [Fact]
        public async Task Streaming_gives_the_same_text()
        {
            using var assistant = new ParcelDeskAssistant();
            var message = new ChatMessage(ChatRole.User, "Subject: hello\n\nlunch at noon?");

            var streamed = await assistant.GetStreamingResponseAsync([message]).ToChatResponseAsync();

            Assert.Equal((await assistant.GetResponseAsync([message])).Text, streamed.Text);
        }

        [Fact]
        public async Task Cancelled_call_is_cancelled()
        {
            using var assistant = new ParcelDeskAssistant();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => assistant.GetResponseAsync([], null, new CancellationToken(true)));
        }

        [Fact]
        public void Metadata_is_offered()
        {
            using var assistant = new ParcelDeskAssistant();

            Assert.Equal("parcel-desk", assistant.GetService<ChatClientMetadata>()!.DefaultModelId);
            Assert.Same(assistant, assistant.GetService<ParcelDeskAssistant>());
            Assert.Null(assistant.GetService<string>());
        }
    }

    private static DataContent Png(string file) => new(CaseData.Bytes(file), "image/png");

    private static DataContent Wav(DtmfDialling dialling) =>
        new(ParcelDesk.Training.WavWriter.Write(DtmfSynthesizer.Render(dialling), 8_000), "audio/wav");

    private static async Task<string> Ask(ParcelDeskAssistant assistant, ChatOptions? options, params AIContent[] contents) =>
        (await assistant.GetResponseAsync([new ChatMessage(ChatRole.User, [.. contents])], options)).Text;
}
