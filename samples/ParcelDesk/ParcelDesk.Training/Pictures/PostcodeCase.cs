namespace ParcelDesk.Training;

/// <summary>A picture of five digits of the MNIST test set.</summary>
internal sealed record PostcodeCase(string Id, string Postcode, string Difficulty, int[] TestIndexes, string[] DigitHashes, GreyPicture Picture);
