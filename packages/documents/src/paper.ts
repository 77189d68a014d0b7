import type { LegalDate } from '@jieti/rules';

/** A column of a table: its title, and its share of the width. */
export interface Column {
  readonly title: string;
  readonly share: number;
}

/** A part of the text, from its head to the closing. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Of the first level 一、 in 黑体, of the second （一） in 楷体. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** A named particular of a record: 时间：2026年3月2日. */
  | { readonly kind: 'field'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Whoever signs by hand, each with a place for name and date. */
  | { readonly kind: 'signatures'; readonly of: readonly string[] };

/** The end of a paper: whose it is and of which day. Its seal goes over both. */
export interface Closing {
  readonly organ: string;
  /** Null in a draft: nobody has decided yet. */
  readonly on: LegalDate | null;
}

/** 版记: who else gets it, who printed it and when. */
export interface Imprint {
  readonly copies: readonly string[];
  readonly printedBy: string;
  readonly printedOn: LegalDate;
}

/** 版头: the organ whose paper it is, and the number it gave it; null in a draft, and where the record has none. */
export interface Head {
  readonly organ: string;
  readonly number: string | null;
}

/** What an official paper says, in its order; how it looks is the standard's (GB/T 9704-2012). */
export interface Paper {
  /** Null: a record, a letter to be signed or a certificate, which has no head. */
  readonly head: Head | null;
  readonly title: string;
  /** 主送. */
  readonly to: readonly string[];
  readonly body: readonly Block[];
  /** 附件说明: titles, in order. */
  readonly attachments: readonly string[];
  readonly closing: Closing | null;
  readonly imprint: Imprint | null;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
export const field = (name: string, text: string): Block => ({ kind: 'field', name, text });
export const signatures = (...of: readonly string[]): Block => ({ kind: 'signatures', of });
