namespace EvalKit;

public class EvalIdentityTests
{
    private static string IdOf<T>(string method = nameof(Samples.Receipts.Reads_totals)) => EvalIdentity.Of(typeof(T).GetMethod(method)!);

    [Fact]
    public void The_id_is_the_class_and_the_method_without_the_namespace_and_with_the_outer_classes() =>
        Assert.Equal("Samples.Receipts.Reads_totals", IdOf<Samples.Receipts>());

    [Fact]
    public void An_inherited_eval_belongs_to_the_class_that_inherits_it() =>
        Assert.Equal("Samples.Invoices.On_an_instance", IdOf<Samples.Invoices>("On_an_instance"));

    [Fact]
    public void A_generic_class_is_named_without_its_arity() =>
        Assert.Equal("Samples.Generic.Reads_totals", IdOf<Samples.Generic<int>>());

    [Fact]
    public void A_plan_that_names_itself_keeps_its_name() =>
        Assert.Equal("receipt-total", EvalIdentity.Of(Samples.Receipts.Reads_totals().Named("receipt-total"), typeof(Samples.Receipts).GetMethod("Reads_totals")!));
}
