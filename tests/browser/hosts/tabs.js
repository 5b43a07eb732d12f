"use strict";
document.getElementById("show").addEventListener("click", () => {
  const panel = document.getElementById("panel");
  panel.hidden = !panel.hidden;
});
