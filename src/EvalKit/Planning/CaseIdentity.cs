using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace EvalKit;

/// <summary>Where a case's id comes from when the plan does not say.</summary>
internal static class CaseIdentity
{
    /// <summary>A reader of the public property or field named <c>Id</c>, or null where there is none.</summary>
    public static Func<TCase, string?>? ByMember<TCase>()
    {
        const BindingFlags flags = BindingFlags.Public | BindingFlags.Instance;
        MemberInfo? member = typeof(TCase).GetProperty("Id", flags) is { CanRead: true } property ? property : typeof(TCase).GetField("Id", flags);
        if (member is null) return null;
        var value = Expression.Parameter(typeof(TCase));
        var access = Expression.MakeMemberAccess(value, member);
        if (access.Type == typeof(string)) return Expression.Lambda<Func<TCase, string?>>(access, value).Compile();
        var boxed = Expression.Lambda<Func<TCase, object?>>(Expression.Convert(access, typeof(object)), value).Compile();
        return c => Convert.ToString(boxed(c), CultureInfo.InvariantCulture);
    }
}
