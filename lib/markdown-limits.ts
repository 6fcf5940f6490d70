/**
 * Parsing Markdown takes a time that grows with the square of its marks, and a stack as deep as its nesting: 50 000 times
 * `>` would hold up the server for half a minute. No report needs more than this many marks in one text.
 */
const mostMarks = 2000
const deepestNesting = 12

/** Whether a text is better shown as it was typed than read as Markdown. */
export function isTooIntricate(source: string): boolean {
  const marks = source.match(/[*_~`<>|[\]!&#]/g)?.length ?? 0
  return marks > mostMarks || source.split(/\r\n?|\n/).some((line) => nesting(line) > deepestNesting)
}

/** How many quotes and lists a line opens at its start; a line drawn across the page opens none. */
function nesting(line: string): number {
  if (/^\s*([-*_=])\1*\s*$/.test(line)) return 0
  const start = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? ''
  return (start.match(/[>*+\-.)]/g)?.length ?? 0) + Math.floor((/^\s*/.exec(start)?.[0].replaceAll('\t', '    ').length ?? 0) / 4)
}
