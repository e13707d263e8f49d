using System.Globalization;
using CsvHelper;

namespace EvalKit;

/// <summary>How fields become values: numbers without thousands separators, enums by name in any case.</summary>
internal static class CsvConversions
{
    public static void Configure(CsvContext context, Type caseType)
    {
        // The reader's own default takes the comma for thousands: "4,5" from a decimal-comma country would be 45.
        Set<decimal>(context, NumberStyles.Float);
        Set<double>(context, NumberStyles.Float);
        Set<float>(context, NumberStyles.Float);
        Set<int>(context, NumberStyles.Integer);
        Set<long>(context, NumberStyles.Integer);
        Set<short>(context, NumberStyles.Integer);
        Set<byte>(context, NumberStyles.Integer);
        Set<uint>(context, NumberStyles.Integer);
        Set<ulong>(context, NumberStyles.Integer);
        Set<ushort>(context, NumberStyles.Integer);
        Set<sbyte>(context, NumberStyles.Integer);

        var members = caseType.GetProperties().Select(property => property.PropertyType)
            .Concat(caseType.GetConstructors()
                .SelectMany(constructor => constructor.GetParameters(), (_, parameter) => parameter.ParameterType));
        foreach (var member in members.Distinct().Where(type => (Nullable.GetUnderlyingType(type) ?? type).IsEnum))
            context.TypeConverterOptionsCache.GetOptions(member).EnumIgnoreCase = true;
    }

    private static void Set<TNumber>(CsvContext context, NumberStyles style)
        where TNumber : struct
    {
        context.TypeConverterOptionsCache.GetOptions<TNumber>().NumberStyles = style;
        context.TypeConverterOptionsCache.GetOptions<TNumber?>().NumberStyles = style;
    }
}
