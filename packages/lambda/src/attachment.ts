/** A file as it is offered for saving. */
interface FileName {
  /** In letters that every program takes. */
  readonly plain: string;
  /** In the words of its reader. */
  readonly name: string;
  readonly extension: string;
}

/** The characters that RFC 5987 takes as they are and `encodeURIComponent` does not, or the other way round. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** The header by which a file is saved under its name, in Chinese too (RFC 6266); old programs take the plain name. */
export const attachment = ({ plain, name, extension }: FileName): Readonly<Record<string, string>> => ({
  'content-disposition': `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encoded(`${name}.${extension}`)}`,
});
