import type { MadeAnswer } from './made-answer'

// A part that is still to come would be put in its place by a script.
const unfinished = /<!--\$\?-->|<template\b|<div hidden="" id="S:/
// Data for search engines is no script, whatever it is called.
const script = /<script\b(?![^>]*\btype="application\/)[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g

/**
 * A public page without its scripts. Public pages have none of their own (record 4): what is left out is the runtime of React, and the page once more as
 * data for it, two thirds of its bytes. Null for a page that is not whole without them.
 */
export function htmlWithoutScripts(html: string): string | null {
  if (unfinished.test(html)) return null
  const left = html.replace(script, '')
  // a style in the page itself needs the nonce
  return /<style\b/.test(left) ? left : left.replaceAll(/ nonce="[^"]*"/g, '')
}

/**
 * The same of a whole answer, whose policy then allows no script at all. It carries no `Cross-Origin-Opener-Policy` either: nothing in it is private, and the
 * header makes a browser start another process before it reads a byte (record 56). What is no page stays as it is.
 */
export function withoutScripts(made: MadeAnswer): MadeAnswer | null {
  const { headers, body } = made
  if (!String(headers['content-type']).startsWith('text/html')) return made
  // byte by byte: all that is looked for is ASCII, and to read the rest as letters takes ten times as long
  const html = htmlWithoutScripts(body.toString('latin1'))
  if (html === null) return null
  const isNonced = html.includes(' nonce="')
  const policy = String(headers['content-security-policy']).replace(/script-src [^;]*/, "script-src 'none'")
  const { link, 'cross-origin-opener-policy': _unneeded, ...rest } = headers
  return {
    ...made,
    body: Buffer.from(html, 'latin1'),
    headers: {
      ...rest,
      'content-security-policy': isNonced ? policy : policy.replaceAll(/ 'nonce-[^']*'/g, ''),
      ...(link !== undefined && { link: isNonced ? link : String(link).replaceAll(/; nonce="[^"]*"/g, '') }),
    },
  }
}
