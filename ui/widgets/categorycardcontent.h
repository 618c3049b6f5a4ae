#pragma once

class QVBoxLayout;
class QWidget;

namespace candela::ui {

class CategoryCard;
struct CategoryCardContent;

// The insides of a category card, one function a kind of state; each adds its rows to `rows`.

void addTitle(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside);
void addFigure(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside);
void addBand(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside);
void addReason(QVBoxLayout &rows, const CategoryCardContent &content, QWidget &inside, CategoryCard &card);
void addSkeleton(QVBoxLayout &rows, QWidget &inside);

} // namespace candela::ui
