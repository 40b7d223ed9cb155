// The demo page's own button uses the widget's API, as a host page would.
const button = document.getElementById('open-chat');
button.hidden = false;
button.addEventListener('click', () => window.PolicyBot?.open());
