import { describe, expect, it } from 'vitest';
import { preferred } from './accept.ts';

const offered = ['application/json', 'text/csv', 'application/x-book'] as const;

describe('which media type an answer has', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/x-book, */*;q=0.1', 'application/x-book'],
    ['text/csv;q=0.5, application/x-book;q=0.9', 'application/x-book'],
    ['text/csv;q=0.5, application/json', 'application/json'],
    ['*/*, application/json;q=0', 'text/csv'],
    ['text/html, image/png', 'application/json'],
    ['text/csv;q=0', 'application/json'],
    ['text/csv;q=x', 'application/json'],
    [';,;q', 'application/json'],
  ])('%s asks for %s', (accept, type) => {
    expect(preferred(accept, offered)).toBe(type);
  });
});
