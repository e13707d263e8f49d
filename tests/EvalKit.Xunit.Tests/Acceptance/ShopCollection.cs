namespace EvalKit;

/// <summary>The acceptance tests run one after another: each starts processes that use every core.</summary>
[CollectionDefinition(nameof(ShopCollection))]
public sealed class ShopCollection : ICollectionFixture<ShopProject>;
