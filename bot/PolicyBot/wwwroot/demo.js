// The demo page's own button uses the widget's API, as a host page would.
document.getElementById('open-chat').addEventListener('click', () => window.PolicyBot?.open());
