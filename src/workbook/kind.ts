/**
 * What a file is, by its content; the name is not asked. Whatever cannot be a workbook is refused here with a reason:
 * empty, locked by a password, some other kind of file.
 */
import { ProblemError } from '#value/problem';
import { matches } from './xml/tags';

/** `package` is a zip (looked into later), `compound` the old binary container, the others are text. */
export type FileKind = 'package' | 'compound' | 'biff' | 'html' | 'xml' | 'delimited';

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) refuse('file.empty');
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return 'package';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compound(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) refuse('file.damaged');
  if (
    startsWith(bytes, '\x09\x08') ||
    startsWith(bytes, '\x09\x04') ||
    startsWith(bytes, '\x09\x02') ||
    startsWith(bytes, '\x09\x00\x04\x00')
  )
    return 'biff';
  return textKind(bytes);
}

function refuse(code: string): never {
  throw new ProblemError({ code });
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return matches(bytes, 0, signature.length, signature);
}

/** The directory of a compound file names its streams in UTF-16. */
function compound(bytes: Uint8Array): FileKind {
  if (contains(bytes, wide('EncryptedPackage'))) refuse('file.encrypted');
  if (bytes.length < 1536) refuse('file.truncated');
  if (contains(bytes, wide('Workbook')) || contains(bytes, wide('Book'))) return 'compound';
  refuse(contains(bytes, wide('Root Entry')) ? 'file.notWorkbook' : 'file.truncated');
}

function wide(text: string): string {
  return [...text].join('\0');
}

function contains(bytes: Uint8Array, sequence: string): boolean {
  const first = sequence.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, at, at + sequence.length, sequence)) return true;
  }
  return false;
}

function textKind(bytes: Uint8Array): FileKind {
  if (['Rar!', '7z\xbc\xaf'].some((mark) => startsWith(bytes, mark))) refuse('file.archive');
  const isWide = startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff');
  const head = bytes.subarray(0, 4096);
  // A zero byte is in no text but UTF-16; other control characters give pictures, PDF and programs away.
  if (!isWide && (head.includes(0) || head.some((byte) => byte < 9))) refuse('file.notWorkbook');
  if (['%PDF', '{\\rtf', '\x89PNG', 'GIF8', '\xff\xd8\xff'].some((mark) => startsWith(bytes, mark)))
    refuse('file.notWorkbook');
  const label = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1';
  const text = new TextDecoder(label)
    .decode(head)
    .replace(/^(\ufeff|ï»¿)/, '')
    .trimStart()
    .toLowerCase();
  if (text === '') refuse('file.empty');
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return 'xml';
  if (
    /^(<!doctype html|<html|<meta|<head|<body|<table|<style|<div)/.test(text) ||
    (text.startsWith('<') && text.includes('<table'))
  )
    return 'html';
  if (text.startsWith('<')) refuse('file.notWorkbook');
  return 'delimited';
}
