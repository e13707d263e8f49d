using ParcelDesk.Training;

if (TrainingOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(TrainingOptions.Usage);
    return 2;
}

var files = SampleBuilder.Build(options);
if (options.Verify)
    return files.CompareWith(options.Out) == 0 ? 0 : 1;
files.WriteTo(options.Out);
return 0;
