namespace EvalKit;

/// <summary>Lists of frames, as videos come to models that take pictures.</summary>
internal static class CrossModalFrames
{
    /// <summary>30 frames a second become 20, 16, 12, 9 and 6.</summary>
    public static PromptPerturbation Drop { get; } = Of("drop", Share(333, 467, 600, 700, 800), FrameCuts.Thin, Aspect.Detail).WithoutChance();

    public static PromptPerturbation MotionBlur { get; } = Of("motion-blur", new("frames", 0, 1, 2, 3, 4, 5) { Start = 1, Step = 2 }, FrameBlur.Apply, Aspect.Detail, writes: true).WithoutChance();

    public static PromptPerturbation Freeze { get; } = Of("freeze", Share(100, 200, 400, 600, (int)(1000 * FrameLoss.LongestFreeze)), FrameLoss.Freeze, Aspect.Detail);

    public static PromptPerturbation BlackOut { get; } = Of("black-out", Share(50, 100, 200, 300, 500), FrameLoss.BlackOut, Aspect.Detail, writes: true);

    public static PromptPerturbation Crop { get; } = Of("crop", Share(100, 200, 300, 400, 500), FrameCuts.Crop, Aspect.Detail | Aspect.Position);

    public static PromptPerturbation Decimate { get; } = Of("decimate", Share(100, 200, 333, 500, 667), FrameCuts.Decimate, Aspect.Detail).WithoutChance();

    public static PromptPerturbation Shake { get; } = Of("shake", Share(10, 20, 40, 60, 100), CameraShake.Apply, Aspect.Position, writes: true);

    public static PromptPerturbation Jumble { get; } = Of("jumble", new("segments", 0, 1, 2, 3, 5, 7) { Start = 1 }, FrameOrder.Jumble, Aspect.Position, isMonotone: false);

    public static PromptPerturbation Reverse { get; } = new(
        Definition("reverse", SwitchScale.Scale, Aspect.Position) with { DrawsChance = false, IsMonotone = false }, new FramesKernel(FrameOrder.Reverse));

    public static PromptPerturbation Desync { get; } = new(
        Definition("desync", new RowScale("ms", 0, 4, 8, 16, 32, 64) { Step = 10, Suffix = " ms" }, Aspect.Position) with
        {
            Modality = Modality.Audio | Modality.Image, Encodes = Modality.Audio, IsMonotone = false,
        },
        new DesyncKernel());

    public static MemberFamily Family { get; } = new("cross-modal/frames", [Drop, MotionBlur, Freeze, BlackOut, Crop, Decimate, Shake, Jumble, Reverse, Desync]);

    private static PromptPerturbation Of(string name, RowScale scale, FrameChange change, Aspect changes, bool writes = false, bool isMonotone = true) => new(
        Definition(name, scale, changes) with { Encodes = writes ? Modality.Image : Modality.None, IsMonotone = isMonotone }, new FramesKernel(change));

    private static PromptPerturbation WithoutChance(this PromptPerturbation member) =>
        (PromptPerturbation)member.With(member.Definition with { DrawsChance = false });

    private static RowScale Share(params int[] rows) => new("share", [0, .. rows]) { Divisor = 1000 };

    private static PerturbationDefinition Definition(string name, SeverityScale scale, Aspect changes) =>
        CrossModalDefinition.Of(name, Modality.Image, scale, changes) with { Name = "frames." + name };
}
