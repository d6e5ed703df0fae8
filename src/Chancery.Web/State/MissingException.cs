namespace Chancery.Web.State;

/// <summary>The record does not have what a page is about. The message is fit for whoever asked.</summary>
internal sealed class MissingException(string message) : Exception(message);
