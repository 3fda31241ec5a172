/** The two papers of a `.vsix`: what it is (a manifest of version 2.0.0), and which kinds of file are in it. */

/** An extension's `package.json`, as far as ours has one. */
export interface ExtensionManifest {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: string;
  readonly license: string;
  readonly categories: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: Readonly<
    Record<
      "untrustedWorkspaces" | "virtualWorkspaces",
      { readonly supported: false; readonly description: string }
    >
  >;
}

/** The manifest as `vsce` writes it, without the lines that say nothing. */
export function vsixManifest(manifest: ExtensionManifest): string {
  const { name, displayName, description, version, publisher, categories, engines } = manifest;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}" />
    <DisplayName>${xml(displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(description)}</Description>
    <Tags></Tags>
    <Categories>${xml(categories.join(","))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(engines.vscode)}" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionDependencies" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionPack" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace" />
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.EnabledApiProposals" Value="" />
      <Property Id="Microsoft.VisualStudio.Code.ExecutesCode" Value="true" />
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true" />
      <Property Id="Microsoft.VisualStudio.Services.Content.Pricing" Value="Free" />
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/readme.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true" />
  </Assets>
</PackageManifest>
`;
}

/** Types by ending, in its order: a package of Open Packaging Conventions names the type of each of its files. */
const TYPES = {
  ".cjs": "application/octet-stream",
  ".json": "application/json",
  ".md": "text/markdown",
  ".txt": "text/plain",
  ".vsixmanifest": "text/xml",
} as const;

/** `[Content_Types].xml`. */
export function contentTypes(): string {
  const lines = Object.entries(TYPES).map(
    ([ending, type]) => `  <Default Extension="${ending}" ContentType="${type}" />\n`,
  );
  const schema = "http://schemas.openxmlformats.org/package/2006/content-types";
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="${schema}">\n${lines.join("")}</Types>\n`;
}

function xml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
