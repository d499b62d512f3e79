/** What the edges of the cards on a board of schools say. */
export function PhaseLegend() {
  return (
    <>
      <li className="flex items-center gap-2">
        <span className="keep-colour size-3.5 rounded-[3px] bg-brand" aria-hidden="true" />
        Primary and nursery
      </li>
      <li className="flex items-center gap-2">
        <span className="keep-colour size-3.5 rounded-[3px] bg-plum" aria-hidden="true" />
        Secondary, all-through and 16 plus
      </li>
    </>
  );
}
