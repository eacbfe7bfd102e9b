/** What we use of `saxen`, which comes without types. Names keep the prefix they have in the document. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      listener: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decodeEntities: (text: string) => string,
        selfClosing: boolean
      ) => void
    ): this
    on(event: "closeTag", listener: (name: string) => void): this
    on(event: "text", listener: (text: string, decodeEntities: (text: string) => string) => void): this
    /** Throws for a document that is not well-formed. */
    parse(xml: string): void
    stop(): void
  }
}
