/** The package has no types of its own. */
declare module 'email-providers' {
  /** domains of providers of mailboxes, lower case */
  const domains: readonly string[];
  export default domains;
}
