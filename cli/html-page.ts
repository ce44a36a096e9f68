/** A report as one HTML file that needs no other and runs nothing. */
import { escapeHtml } from './escape-text.ts'

/** @param body HTML already, everything from papers escaped */
export function toHtmlPage(lang: string, title: string, style: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}
