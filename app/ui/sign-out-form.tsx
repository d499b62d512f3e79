type SignOutFormProps = {
  action: string;
  /** For someone who signed in with a slip on a shared machine. */
  large?: boolean;
};

/** Reloads the document, so that nothing of the person stays in the page's memory. */
export function SignOutForm({ action, large = false }: SignOutFormProps) {
  return (
    <form method="post" action={action} className="no-print">
      <button
        type="submit"
        className={
          large
            ? 'min-h-11 rounded-control border-2 border-marigold bg-marigold px-4 font-bold text-ink'
            : 'min-h-11 rounded-control px-2 text-sm text-white underline underline-offset-4 hover:bg-white/15'
        }
      >
        Sign out
      </button>
    </form>
  );
}
