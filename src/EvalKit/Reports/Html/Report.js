(() => {
  "use strict";

  // Without the script the command is plain text to select.
  for (const button of document.querySelectorAll("button.copy")) {
    const command = button.parentElement.querySelector("code");
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(command.textContent);
        button.textContent = "copied";
      } catch {
        getSelection().selectAllChildren(command);
        button.textContent = "selected";
      }
      setTimeout(() => { button.textContent = "copy"; }, 1500);
    });
  }

  const open = () => {
    const target = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
    if (target !== null) target.open = true;
  };
  addEventListener("hashchange", open);
  open();

  // Paper has nothing to click on.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
})();
