const HEADING = /^\d+\. \S.{0,80}$/;

/** The text of the agreement: blank lines part paragraphs, a number begins a heading, dashes a list. */
export function AgreementWords({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/);
  return (
    <div className="reading">
      {blocks.map((block, at) => (
        <Block key={at} block={block.trim()} />
      ))}
    </div>
  );
}

function Block({ block }: { block: string }) {
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- ')))
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    );
  if (HEADING.test(block) && !block.endsWith('.')) return <h2>{block}</h2>;
  return <p className="whitespace-pre-line">{block}</p>;
}
