import type { Block, Link, Section } from '~/platform/prose';
import { DataTable } from './data-table';

/** The sections of a page of words, drawn without knowing what they say. */
export function ProseSections({ sections }: { sections: Section[] }) {
  return sections.map(({ heading, blocks }) => (
    <section key={heading} className="mt-8 grid grid-cols-1 gap-3">
      <h2 className="text-h2">{heading}</h2>
      {blocks.map((block, at) => (
        <ProseBlock key={at} block={block} />
      ))}
    </section>
  ));
}

function ProseBlock({ block }: { block: Block }) {
  if (block.kind === 'paragraph') {
    return <p className="max-w-reading">{withLink(block.text, block.link)}</p>;
  }
  if (block.kind === 'list') {
    return (
      <ul className="grid max-w-reading list-disc gap-1.5 pl-6">
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  return (
    <DataTable
      caption={block.caption}
      captionHidden
      columns={block.head.map((head, at) => ({
        head,
        cell: (row: string[]) => row[at] || '–',
        names: at === 0,
      }))}
      rows={block.rows}
      rowKey={(row) => row[0] ?? ''}
    />
  );
}

function withLink(text: string, link: Link | undefined) {
  if (!link) return text;
  const [before, after] = text.split(link.words);
  return (
    <>
      {before}
      <a href={link.href} className="link">
        {link.words}
      </a>
      {after}
    </>
  );
}
