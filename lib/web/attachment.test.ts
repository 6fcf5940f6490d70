import { expect, test } from 'vitest'
import { type AttachmentFormat, attachment } from './attachment'

const named = (name: string, format: AttachmentFormat = 'csv') => attachment(name, 'a', format).headers.get('content-disposition')

test.each([
  ['lijst.csv', 'lijst.csv', 'lijst.csv'],
  ['pagina.html', 'pagina.csv', 'pagina.csv'],
  ['lijst.xlsx', 'lijst.csv', 'lijst.csv'],
  ['lijst', 'lijst.csv', 'lijst.csv'],
  ['koers 2025.v2.xlsx', 'koers-2025.v2.csv', 'koers%202025.v2.csv'],
  ['café (één).csv', 'caf-n-.csv', 'caf%C3%A9%20%28%C3%A9%C3%A9n%29.csv'],
  ['../../etc/passwd', 'etc-passwd.csv', 'etc-passwd.csv'],
  ['a"; filename="b.html', 'a-filename-b.csv', 'a-%3B%20filename%3D-b.csv'],
  ['a\r\nset-cookie: x=y.csv', 'a-set-cookie-x-y.csv', 'a-set-cookie-%20x%3Dy.csv'],
  ['factuur\u202Exslx.exe', 'factuur-xslx.csv', 'factuur-xslx.csv'],
  ['\ud800.csv', 'koers.csv', 'koers.csv'],
  ['.htaccess', 'koers.csv', 'koers.csv'],
  ['', 'koers.csv', 'koers.csv'],
])('what was sent as "%s" is kept under a safe name that ends in what it is', (name, plain, full) => {
  expect(named(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${full}`)
})

test('a file says what it is, and no browser may show it or guess', () => {
  const { headers } = attachment('a.html', '<script>alert(1)</script>', 'csv')
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(named('a', 'json')).toContain('"a.json"')
})

test('a text in another encoding than UTF-8 does not say that it is UTF-8', () => {
  expect(attachment('a', Buffer.from('caf\xe9', 'latin1'), 'csv').headers.get('content-type')).toBe('text/csv')
  expect(attachment('a', Buffer.from('PK'), 'xlsx').headers.get('content-type')).not.toContain('charset')
})

test('only a file that says so is kept by others', () => {
  expect(attachment('a', 'a', 'csv', { 'cache-control': 'public' }).headers.get('cache-control')).toBe('public')
})
