import 'katex/dist/katex.min.css';
import type { AnchorHTMLAttributes } from 'react';
import Markdown, { type Components } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import styles from './markdown.module.css';

/** What untrusted Markdown may contain: no pictures from elsewhere, and of class names only those that formulas and code need. */
const schema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, src: [] },
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./u, 'math-inline', 'math-display'] as [string, ...(string | RegExp)[]]],
  },
};

const components: Components = {
  a: SafeLink,
  // The page has its own first heading; a statement's begin right below it.
  h1: 'h2',
  h3: 'h2',
  h4: 'h3',
};

/** Untrusted Markdown: sanitized first, formulas typeset afterwards. */
export default function UntrustedMarkdown({ source }: { source: string }) {
  return (
    <div className={styles.text}>
      <Markdown
        remarkPlugins={[remarkGfm, remarkCjkFriendly, remarkMath]}
        rehypePlugins={[
          [rehypeSanitize, schema],
          [rehypeKatex, { strict: 'ignore', maxSize: 20, maxExpand: 200 }],
          rehypeFocusableFormulas,
        ]}
        components={components}
      >
        {source}
      </Markdown>
    </div>
  );
}

interface HtmlNode {
  type: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

/** Long formulas scroll sideways: they can be reached by keyboard, as everything that scrolls. */
function rehypeFocusableFormulas() {
  return function visit(node: HtmlNode): void {
    const classes = node.properties?.['className'];
    if (node.properties && Array.isArray(classes) && classes.includes('katex-display')) {
      node.properties['tabIndex'] = 0;
    }
    node.children?.forEach(visit);
  };
}

/** Other sites open in a window of their own that knows nothing of this one. */
function SafeLink({ href = '', children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const target = URL.parse(href, location.href);
  if (target?.origin === location.origin) return <a href={href}>{children}</a>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
