using System.Net.Sockets;
using System.Text;

namespace Chancery.Web.Tests;

/// <summary>Requests as no client would send them.</summary>
internal static class Raw
{
    /// <summary>The whole answer to a request written out.</summary>
    public static async Task<string> Ask(string address, string request, CancellationToken end)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(address).Port, end);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), end);
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(end);
    }
}
