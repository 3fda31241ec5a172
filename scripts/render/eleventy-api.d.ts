/** The part of Eleventy's programmatic API that we use (it ships no types). */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addExtension(
      names: readonly string[],
      language: {
        read: boolean;
        getData: readonly string[];
        getInstanceFromInputPath: (inputPath: string) => object;
        compile: (content: undefined, inputPath: string) => (data: never) => string;
      },
    ): void;
    addGlobalData(name: string, value: unknown): void;
  }
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        configPath: string;
        quietMode: boolean;
        config: (eleventyConfig: UserConfig) => void;
      },
    );
    /** Makes every page and writes none. */
    toJSON(): Promise<{ outputPath: string; content: string }[]>;
  }
}
