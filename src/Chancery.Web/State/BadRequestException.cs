namespace Chancery.Web.State;

/// <summary>A request that cannot be answered as it stands. The message is fit for whoever asked.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
