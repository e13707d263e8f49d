using ParcelDesk;
using ParcelDesk.Training;

var mnist = args[0];
var train = MnistSet.Training(mnist);
var test = MnistSet.Test(mnist);
var items = Enumerable.Range(0, 27_000).ToArray();
var clock = System.Diagnostics.Stopwatch.StartNew();
var bytes = new DigitTrainer().Train(train, items);
Console.WriteLine($"{bytes.Length} bytes, {clock.Elapsed.TotalSeconds} s");
File.WriteAllBytes(args[1], bytes);
var net = DigitNetwork.Read(new MemoryStream(bytes));
int raw = 0, norm = 0;
var plain = new DigitWarp(1, 1, 0, 0);
for (var i = 0; i < test.Count; i++)
{
    if (Choice.Best(net.Score(test.Image(i))) == test.Label(i)) raw++;
    if (Choice.Best(net.Score(DigitNormalizer.Normalize(plain.Draw(test.Image(i))))) == test.Label(i)) norm++;
}
Console.WriteLine($"raw {raw} normalised {norm}");
