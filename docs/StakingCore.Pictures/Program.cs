using System.Diagnostics;
using StakingCore.Pictures;
using StakingCore.Pictures.Data;

if (args.Length > 0)
{
    Console.Error.WriteLine("StakingCore.Pictures: expected no arguments.");
    return 2;
}

string root = PictureFiles.FindCheckout();
foreach (PictureData picture in AllPictures.Compute())
{
    File.WriteAllText(PictureFiles.DataOf(root, picture.Name), picture.ToJson());
}

using Process node = Process.Start(new ProcessStartInfo("node", [PictureFiles.ScriptOf(root), root]))!;
node.WaitForExit();
return node.ExitCode;
