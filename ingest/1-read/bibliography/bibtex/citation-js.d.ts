/** What we use of @citation-js, which comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Parses `data` as what `type` names; throws on what it can't read. */
      data(data: unknown, type: string): Record<string, unknown>[]
    }
    config: { get(plugin: '@bibtex'): BibtexConfig }
  }

  export interface BibtexConfig {
    constants: {
      /** Macros of the standard styles: `jan`, `cacm`. */
      defaultStrings: Record<string, string>
      /** What a format opens and closes with in HTML. */
      formatting: Record<string, [string, string]>
      commands: Record<string, string>
      mathCommands: Record<string, string>
      diacritics: Record<string, string>
      formattingEnvs: Record<string, unknown>
      formattingCommands: Record<string, unknown>
      argumentCommands: Record<string, unknown>
    }
    types: { biblatex: { source: Record<string, string> } }
  }
}

declare module '@citation-js/plugin-bibtex'
