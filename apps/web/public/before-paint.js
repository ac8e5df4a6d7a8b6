/*
 * Runs before the first paint, as a file of its own because the content security policy allows no inline script:
 * sets language and colour scheme as they were chosen last time, so that nothing flashes.
 */
(function () {
  var root = document.documentElement;
  var stored = function (key) {
    try {
      return window.localStorage.getItem(key);
    } catch {
      return null; // storage is blocked: the defaults hold
    }
  };
  if (stored('convolab.locale') === 'en') root.lang = 'en';
  var scheme = stored('convolab.scheme');
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
})();
