import { createContext, useContext } from 'react';

/**
 * The page's script nonce. Only the server knows it: the browser hides the attribute's value after
 * reading it, so there the context stays undefined and hydration does not compare.
 */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);
