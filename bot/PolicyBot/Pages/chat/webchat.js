// Web Chat itself: fetched since the page's head was read, run when the conversation has been asked for.
const patience = 500;

/**
 * Running it keeps a slow phone's processor busy for half a second, and no answer is read meanwhile; so the key to the
 * conversation comes first, unless it is long in coming.
 * @returns {Promise<void>} rejected, with nothing, when it cannot be had or fails
 */
export async function loadWebChat() {
  const key = window.policyBot.early?.token.catch(() => {});
  await Promise.race([key, new Promise(later => setTimeout(later, patience))]);
  await new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = document.getElementById('webchat-script').href;
    // A script that loads and fails is as bad as one that does not load.
    script.onload = () => (window.WebChat ? loaded() : failed());
    script.onerror = () => failed();
    document.head.append(script);
  });
}
