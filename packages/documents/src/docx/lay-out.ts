import { Packer } from 'docx';
import type { Paper } from '../paper.ts';
import { documentOf } from './document.ts';
import { equalBytes, type Properties } from './equal-bytes.ts';

/** Lays a paper out by the standard: a DOCX whose bytes are the same whenever and wherever it is made. */
export const layOut = async (
  paper: Paper,
  { draft, organ, at }: Omit<Properties, 'title'> & { readonly draft: boolean },
): Promise<Uint8Array> => {
  const packed = await Packer.toArrayBuffer(documentOf(paper, draft));
  return equalBytes(new Uint8Array(packed), { title: paper.title, organ, at });
};
