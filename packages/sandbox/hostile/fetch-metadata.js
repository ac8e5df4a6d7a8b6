// Asks the cloud for the machine's credentials.
// expect: threw
export const attack = async () => (await fetch('http://169.254.169.254/latest/meta-data/')) && 'reached';
