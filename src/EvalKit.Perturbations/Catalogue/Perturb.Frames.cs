namespace EvalKit;

public static partial class Perturb
{
    /// <summary>
    /// Perturbations of videos that are sent as a list of pictures: of the longest row of pictures in a prompt without another part between
    /// them, two at least. Nothing is said of their frame rate: what goes by time goes by shares of the list.
    /// </summary>
    public static class Frames
    {
        /// <summary>
        /// A lower frame rate: frames are left out evenly, and the first stays. Severities 1 to 5 lose a share of 0.333, 0.467, 0.6, 0.7 and
        /// 0.8, as 30 frames a second become 20, 16, 12, 9 and 6. At least one is lost. Draws no chance.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.8.</param>
        public static Perturbation Drop(double upToShare = 0.8) => Catalogue.Truncate(CrossModalFrames.Drop, upToShare, nameof(upToShare));

        /// <summary>
        /// A longer exposure: each frame is the mean of itself and its neighbours, as many before as behind. Severities 1 to 5 are 3, 5, 7,
        /// 9 and 11 frames; at the ends there are fewer, and frames of another size do not count. Draws no chance.
        /// </summary>
        /// <param name="upToFrames">Where the scale ends: 3 to 11.</param>
        public static Perturbation MotionBlur(double upToFrames = 11) => Catalogue.Truncate(CrossModalFrames.MotionBlur, upToFrames, nameof(upToFrames));

        /// <summary>
        /// The picture stands still: from a frame of chance on, a stretch shows that frame. Severities 1 to 5 are shares of 0.1, 0.2, 0.4,
        /// 0.6 and 0.8 of the other frames, and at least one. A longer one begins at the same frame.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.8.</param>
        public static Perturbation Freeze(double upToShare = 0.8) => Catalogue.Truncate(CrossModalFrames.Freeze, upToShare, nameof(upToShare));

        /// <summary>
        /// Some frames are black. Severities 1 to 5 are shares of 0.05, 0.1, 0.2, 0.3 and 0.5, and at least one. More are the same and others.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.5.</param>
        public static Perturbation BlackOut(double upToShare = 0.5) => Catalogue.Truncate(CrossModalFrames.BlackOut, upToShare, nameof(upToShare));

        /// <summary>
        /// The beginning and the end are missing, as chance divides it. Severities 1 to 5 lose shares of 0.1, 0.2, 0.3, 0.4 and 0.5
        /// (AugLy's half), and at least one frame. A milder cut keeps what a stronger one keeps.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.5.</param>
        public static Perturbation Crop(double upToShare = 0.5) => Catalogue.Truncate(CrossModalFrames.Crop, upToShare, nameof(upToShare));

        /// <summary>
        /// Gaps: of every stretch of 0.3 of the list the end is missing. Severities 1 to 5 lose shares of 0.1, 0.2, 0.333, 0.5 and 0.667;
        /// AugLy's time decimation plays 0.2 of a video and leaves 0.1 out, which is severity 3. At least one frame is lost. Draws no chance.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.667.</param>
        public static Perturbation Decimate(double upToShare = 0.667) => Catalogue.Truncate(CrossModalFrames.Decimate, upToShare, nameof(upToShare));

        /// <summary>
        /// An unsteady hand: each frame is moved to and fro by whole pixels. Severities 1 to 5 are 0.01, 0.02, 0.04, 0.06 and 0.1 of the
        /// shorter side at the furthest; what comes in from outside is the edge. A stronger one goes the same way, further.
        /// </summary>
        /// <param name="upToShare">Where the scale ends: 0.001 to 0.1.</param>
        public static Perturbation Shake(double upToShare = 0.1) => Catalogue.Truncate(CrossModalFrames.Shake, upToShare, nameof(upToShare));

        /// <summary>
        /// Segments in another order: the list is cut into pieces of about equal length. Severities 1 to 5 are 2, 3, 4, 6 and 8, at most
        /// as many as there are frames. Each number is an order of its own, so severities are not nested.
        /// </summary>
        /// <param name="upToSegments">Where the scale ends: 2 to 8.</param>
        public static Perturbation Jumble(double upToSegments = 8) => Catalogue.Truncate(CrossModalFrames.Jumble, upToSegments, nameof(upToSegments));

        /// <summary>
        /// The last frame first. On or off. A negative control: a model that answers a question about what happened as before has not looked
        /// at the order. Where the answer is about order, say <c>.AnswerDependsOn(Aspect.Position)</c> and test with <c>.Directional</c>.
        /// </summary>
        public static Perturbation Reverse() => CrossModalFrames.Reverse;

        /// <summary>
        /// The sounds of the prompt earlier or later than its frames, as chance has it for each case. Severities 1 to 5 are 40, 80, 160, 320
        /// and 640 ms. What leaves is lost, and silence takes its place; the frames stay, so no frame rate is needed. EBU R 37 allows sound
        /// to be 40 ms early and 60 ms late.
        /// </summary>
        /// <param name="upToMilliseconds">Where the scale ends: 10 to 640.</param>
        public static Perturbation Desync(double upToMilliseconds = 640) => Catalogue.Truncate(CrossModalFrames.Desync, upToMilliseconds, nameof(upToMilliseconds));
    }
}
