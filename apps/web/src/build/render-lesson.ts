import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { LessonDocument, LessonHeading, LessonPart } from './lesson-document.ts';

/** The little of a Markdown tree that is looked at here. */
interface MarkdownNode {
  type: string;
  depth?: number;
  value?: string;
  name?: string;
  attributes?: Record<string, string | null | undefined> | null;
  children?: MarkdownNode[];
  data?: { hProperties?: Record<string, string> };
}

/**
 * Renders a lesson's Markdown (GFM, `$` formulas, `::figure{name=…}`, `::exercise{slug=…}`) to HTML parts.
 * Throws where a directive is unknown or lacks its attribute, and where KaTeX cannot read a formula.
 */
export async function renderLesson(markdown: string): Promise<LessonDocument> {
  const parser = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkMath)
    .use(remarkDirective);
  const tree = parser.parse(markdown);
  const root = (await parser.run(tree)) as MarkdownNode;
  const headings = nameHeadings(root.children ?? []);
  const parts: LessonPart[] = [];
  let prose: MarkdownNode[] = [];
  const flush = async () => {
    if (prose.length > 0) parts.push({ kind: 'html', html: await toHtml(prose) });
    prose = [];
  };
  for (const node of root.children ?? []) {
    if (node.type !== 'leafDirective') {
      prose.push(node);
      continue;
    }
    await flush();
    parts.push(directivePart(node));
  }
  await flush();
  return { headings, parts };
}

function directivePart(node: MarkdownNode): LessonPart {
  const options = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  );
  const { name, slug, ...rest } = options;
  if (node.name === 'figure' && name) return { kind: 'figure', name, options: rest };
  if (node.name === 'exercise' && slug) return { kind: 'exercise', slug };
  throw new Error(`Unknown directive ::${node.name ?? ''}: use ::figure{name=…} or ::exercise{slug=…}.`);
}

/** Gives each second-level heading an id, so that a list of contents can point at it. */
function nameHeadings(nodes: MarkdownNode[]): LessonHeading[] {
  return nodes
    .filter((node) => node.type === 'heading' && node.depth === 2)
    .map((node, index) => {
      const id = `section-${index + 1}`;
      node.data = { ...node.data, hProperties: { id } };
      return { id, text: plainText(node) };
    });
}

function plainText(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(plainText).join('');
}

const htmlWriter = unified().use(remarkRehype).use(rehypeKatex).use(rehypeStringify);

async function toHtml(children: MarkdownNode[]): Promise<string> {
  const root = { type: 'root', children } as Parameters<typeof htmlWriter.run>[0];
  const html = htmlWriter.stringify(await htmlWriter.run(root));
  const unreadable = /class="katex-error"[^>]*title="(?<reason>[^"]*)"/u.exec(html);
  if (unreadable) throw new Error(`A formula cannot be read: ${unreadable.groups?.['reason'] ?? ''}`);
  return html;
}
